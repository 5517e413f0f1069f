"""The Merkle tree of RFC 6962: grown in batches over stored nodes, its proofs, its signed head, and receipts.

`root` needs the leaves alone and suits one batch; `Tree` needs a store of nodes and suits a record that grows.
"""

from danvan.engines.ledger.checkpoint import Head, checkpoint, read_checkpoint, whole
from danvan.engines.ledger.commitments import canonical, commitment, salt, seals
from danvan.engines.ledger.frontier import Frontier
from danvan.engines.ledger.hashes import EMPTY, leaf, node, root
from danvan.engines.ledger.notes import Refused, opened, public, read_verifier, sign, verifier
from danvan.engines.ledger.proofs import verify_consistency, verify_inclusion
from danvan.engines.ledger.receipts import PROMISE, Receipt, Sealed, promise, proven, read_promise, read_receipt
from danvan.engines.ledger.tree import MissingNode, Nodes, Place, Tree

__all__ = [
    "EMPTY", "PROMISE", "Frontier", "Head", "MissingNode", "Nodes", "Place", "Receipt", "Refused", "Sealed", "Tree",
    "canonical", "checkpoint", "commitment", "leaf", "node", "opened", "promise", "proven", "public", "read_checkpoint",
    "read_promise", "read_receipt", "read_verifier", "root", "salt", "seals", "sign", "verifier", "verify_consistency",
    "verify_inclusion", "whole",
]
