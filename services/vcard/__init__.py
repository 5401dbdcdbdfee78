"""Read vCard files: bytes in, typed cards out, one by one. Knows no database and no Qt.

    bytes ─ splitter ─> RawCard ─ properties ─> Property ─ decoding ─> text ─ assembly ─> ParsedCard

`reader.CardFile` is the way in.
"""
