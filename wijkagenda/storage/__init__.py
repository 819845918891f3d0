"""One file that never loses anything: opening, locking, writing in steps, journal, backups, search."""
