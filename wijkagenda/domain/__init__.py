"""The mapped classes and the rules they keep: no Session, no Qt, no files; dates come in."""
