"""Which version this is; the same as in pyproject.toml, whence packagers read it."""

VERSION = "0.1.0"
