"""The build: YAML data becomes forms, pages and files. Only `events.py` and `made_files.py` know MkDocs."""
