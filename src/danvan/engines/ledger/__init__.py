"""The Merkle tree of RFC 6962: grown in batches over stored nodes, its proofs, and the text of its head.

`root` needs the leaves alone and suits one batch; `Tree` needs a store of nodes and suits a record that grows.
"""

from danvan.engines.ledger.checkpoint import checkpoint
from danvan.engines.ledger.hashes import EMPTY, leaf, node, root
from danvan.engines.ledger.proofs import verify_consistency, verify_inclusion
from danvan.engines.ledger.tree import MissingNode, Nodes, Place, Tree

__all__ = [
    "EMPTY", "MissingNode", "Nodes", "Place", "Tree", "checkpoint", "leaf", "node", "root", "verify_consistency",
    "verify_inclusion",
]
