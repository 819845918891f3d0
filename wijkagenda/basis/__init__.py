"""Plain values for everyone: standard library only (platformdirs for the paths of this machine)."""
