"""The page's parts as Dash components, made from specifications; no words of the data are here."""
