import './desk/client.ts'
import './editor/client.ts'
import './form/client.ts'
import './share/client.ts'
