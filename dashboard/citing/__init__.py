"""Citations of the data set, of a chart, of a source: as items, in two styles, as BibTeX and RIS.

An item is CSL-JSON. Its texts in the styles are made when the project is built, by a CSL processor,
and kept in `data/citations.json`; where they are missing or older than the item, a plain citation
takes their place. What only the reader knows stays blank: see `dashboard.citing.blanks`.
"""
