"""What is stored: entities, engine, migrations. Import no Qt and nothing else of the app."""
