/** The columns of a document and its territory by which a permission is judged. */
export const subjectColumns = {
  organisation: 'd.organisation_id',
  first: 'p.ordinal',
  last: 'p.last_ordinal',
}
