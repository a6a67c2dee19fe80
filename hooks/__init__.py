"""The build: YAML data becomes forms, pages and files. Only `events.py` knows MkDocs."""
