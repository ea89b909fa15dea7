"""Writes LibreOffice's own text of each file, tracked changes accepted: reference.py OUT FILE..."""
import os, shutil, subprocess, sys, tempfile, time, uno
from com.sun.star.beans import PropertyValue

def prop(name, value):
    p = PropertyValue(); p.Name = name; p.Value = value
    return p

def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
    for _ in range(400):
        try:
            return resolver.resolve('uno:pipe,name=%s;urp;StarOffice.ComponentContext' % pipe)
        except Exception:
            time.sleep(1)
    raise SystemExit('LibreOffice does not answer')

def paragraphs(text):
    for part in [p for p in iterate(text)]:
        if part.supportsService('com.sun.star.text.TextTable'):
            for name in part.getCellNames():
                yield from paragraphs(part.getCellByName(name))
        elif part.supportsService('com.sun.star.text.Paragraph'):
            yield part

def iterate(container):
    all = container.createEnumeration()
    while all.hasMoreElements():
        yield all.nextElement()

def is_unseen(portion):
    try:
        return portion.TextPortionType == 'Text' and (portion.CharHidden or portion.CharStrikeout not in (0, 3))
    except Exception:  # A portion of a control or field that has no character properties of its own.
        return False

def remove_unseen(doc):
    """Takes out hidden and struck-out text, which an importer leaves out and reports."""
    for paragraph in list(paragraphs(doc.Text)):
        for portion in list(iterate(paragraph)):
            if is_unseen(portion):
                portion.setString('')

def write(doc, target):
    """Stores the text of the body, and after a form feed each note on a line."""
    notes = []
    for all in (doc.getFootnotes(), doc.getEndnotes()):
        for note in [all.getByIndex(i) for i in range(all.getCount())]:
            notes.append(note.getString())
            note.getAnchor().setString('')
    doc.storeToURL('file://' + target, (prop('FilterName', 'Text (encoded)'), prop('FilterOptions', 'UTF8,LF,,,')))
    if notes:
        with open(target, 'a', encoding='utf-8') as file:
            file.write('\n\f\n' + '\n'.join(notes) + '\n')

class Office:
    def __init__(self):
        self.profile = tempfile.mkdtemp()
        pipe = os.path.basename(self.profile)
        self.process = subprocess.Popen(['soffice', '--headless', '--norestore', '--accept=pipe,name=%s;urp;' % pipe, '-env:UserInstallation=file://' + self.profile], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        context = connect(pipe)
        self.desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
        self.dispatcher = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)

    def convert(self, path, target):
        doc = self.desktop.loadComponentFromURL('file://' + os.path.abspath(path), '_blank', 0, (prop('Hidden', True),))
        if doc is None or not hasattr(doc, 'Text'):
            raise ValueError('not a text')
        self.dispatcher.executeDispatch(doc.CurrentController.Frame, '.uno:AcceptAllTrackedChanges', '', 0, ())
        remove_unseen(doc)
        write(doc, target)
        doc.close(True)

    def end(self):
        os.killpg(self.process.pid, 9)
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

def main(out, files):
    office, done = Office(), 0
    for path in files:
        name = os.path.splitext(os.path.basename(path))[0] + '.txt'
        try:
            office.convert(path, os.path.abspath(os.path.join(out, name)))
            done += 1
        except ValueError:
            print('not loaded', path, flush=True)
        except Exception as fault:
            print('failed', path, type(fault).__name__, flush=True)
            office.end()
            office, done = Office(), 0
        if done >= 40:
            office.end()
            office, done = Office(), 0
    office.end()

main(sys.argv[1], sys.argv[2:])
