"""Charts as files, from the command line: the dialog's own, in a batch."""
