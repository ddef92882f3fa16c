"""The same three charts by other means, each as its documentation shows it, in its own environment.

The scripts import nothing of this project: they read three figures from a file (`HANOIS_FIGURES`).
"""
