"""Keys, and what they do: seal a column, find a number without reading it, bind the audit chain.

AES-256-GCM with a random nonce of 96 bits. The associated data names table, row and column, so a ciphertext
can't be moved to another person. A sealed value is: format (1 byte), key id (1 byte), nonce (12), ciphertext.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FORMAT = b"\x01"
SIZE = 32
IDS = range(256)
_NONCE = 12
_HEAD = 2 + _NONCE


class KeysUnusable(Exception):  # noqa: N818 - named as an operator would say it
    """The keys can't be read, are not for us, or lie open to others."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The secrets of one installation: `root` for look-ups and the chain, `sealing` by id, the id in use."""

    root: bytes = field(repr=False)
    sealing: Mapping[int, bytes] = field(repr=False)
    current: int

    @classmethod
    def fresh(cls) -> Self:
        """Draw new keys."""
        return cls(secrets.token_bytes(SIZE), {1: secrets.token_bytes(SIZE)}, 1)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote.

        Raises:
            KeysUnusable: it is something else.
        """
        try:
            kept = json.loads(text)
            sealing = {int(i): base64.b64decode(k, validate=True) for i, k in kept["sealing"].items()}
            keys = cls(base64.b64decode(kept["root"], validate=True), sealing, int(kept["current"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise KeysUnusable("the keys can't be read") from None
        if keys.current not in sealing or any(len(k) != SIZE for k in (keys.root, *sealing.values())):
            raise KeysUnusable("the keys are incomplete")
        if not all(i in IDS for i in sealing):
            raise KeysUnusable("a key's id is a number from 0 to 255")
        return keys

    def to_json(self) -> str:
        """Text for a key file or an environment variable."""
        sealing = {str(i): base64.b64encode(k).decode() for i, k in self.sealing.items()}
        return json.dumps(
            {"root": base64.b64encode(self.root).decode(), "sealing": sealing, "current": self.current}
        )

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Read a key file, or write a new one (mode 0600) where there is none.

        Raises:
            KeysUnusable: it can't be read, or others can read it too.
        """
        try:
            if not path.exists():
                cls._write_new(path)
            if path.stat().st_mode & 0o077:
                raise KeysUnusable(f"others can read {path}: chmod 600 {path}")
            return cls.from_json(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise KeysUnusable(f"{path}: {error.strerror}") from None

    @classmethod
    def _write_new(cls, path: Path) -> None:
        """Whole or not at all, and on the disk before anything is sealed; if somebody was faster, theirs count."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(cls.fresh().to_json())
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(beside, path)
        beside.unlink()
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


class Vault:
    """Uses the keys; nobody else does."""

    def __init__(self, keys: Keys) -> None:
        self._current = keys.current
        self._ciphers = {i: AESGCM(_derive(k, b"seal")) for i, k in keys.sealing.items()}
        self._index = _derive(keys.root, b"index")
        self._chain = _derive(keys.root, b"audit")
        self._signer = Ed25519PrivateKey.from_private_bytes(_derive(keys.root, b"sign"))

    def seal(self, clear: str, *where: str) -> bytes:
        """Encrypt for one place: table, row, column."""
        return self.seal_bytes(clear.encode(), *where)

    def seal_bytes(self, clear: bytes, *where: str) -> bytes:
        """The same for what is no text: a file."""
        nonce = os.urandom(_NONCE)
        secret = self._ciphers[self._current].encrypt(nonce, clear, _place(where))
        return FORMAT + bytes([self._current]) + nonce + secret

    def open(self, sealed: bytes, *where: str) -> str:
        """Decrypt what was sealed for this very place.

        Raises:
            KeysUnusable: another key, another place, or a changed ciphertext.
        """
        return self.open_bytes(sealed, *where).decode()

    def open_bytes(self, sealed: bytes, *where: str) -> bytes:
        """The same for what is no text.

        Raises:
            KeysUnusable: as above.
        """
        cipher = self._ciphers.get(sealed[1]) if len(sealed) > _HEAD and sealed[:1] == FORMAT else None
        if cipher is None:
            raise KeysUnusable("sealed with a key that is not here")
        try:
            return cipher.decrypt(sealed[2:_HEAD], sealed[_HEAD:], _place(where))
        except InvalidTag:
            raise KeysUnusable(f"can't open {where[0]}.{where[-1]}: another place or a changed value") from None

    def index(self, purpose: str, normalised: str) -> bytes:
        """A keyed hash by which an equal value is found again, within one purpose."""
        return hmac.digest(self._index, f"{purpose}|v1|{normalised}".encode(), hashlib.sha256)

    def link(self, previous: bytes, entry: bytes) -> bytes:
        """The next link of the audit chain."""
        return hmac.digest(self._chain, previous + entry, hashlib.sha256)

    def sign(self, message: bytes) -> bytes:
        """An Ed25519 signature, the same for the same message; a message says in itself what it is."""
        return self._signer.sign(message)

    @property
    def public_key(self) -> bytes:
        """What everybody may know, and `verify` needs: 32 bytes."""
        return self._signer.public_key().public_bytes_raw()


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether whoever has the secret to this key signed exactly this.

    Raises:
        KeysUnusable: it is no public key.
    """
    try:
        known = Ed25519PublicKey.from_public_bytes(public_key)
    except ValueError:
        raise KeysUnusable("a public key has 32 bytes") from None
    try:
        known.verify(signature, message)
    except InvalidSignature:
        return False
    return True


class Seal:
    """A key of one person's own: what was sealed with it is forgotten, wherever it lies, by forgetting the key."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, clear: str, *where: str) -> bytes:
        """Encrypt for one place: table, row, column."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, clear.encode(), _place(where))

    def open(self, sealed: bytes, *where: str) -> str:
        """Decrypt what was sealed for this very place.

        Raises:
            KeysUnusable: another key, another place, or a changed ciphertext.
        """
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _place(where)).decode()
        except (InvalidTag, ValueError):
            raise KeysUnusable(f"can't open {where[0]}.{where[-1]}: another place or a changed value") from None


def _derive(secret: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=SIZE, salt=None, info=b"fieldbook|" + label).derive(secret)


def _place(where: tuple[str, ...]) -> bytes:
    """Each part with its length, so that no two places read alike."""
    return "".join(f"{len(part)}:{part}" for part in where).encode()
