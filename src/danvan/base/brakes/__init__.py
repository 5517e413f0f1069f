"""Brakes on forms that anybody may send: whoever sends much from one network proves that they mean it, and nobody is turned away.

What is counted stays in the memory of one process, under a hash whose key is forgotten within the hour (`windows`). A proof is work
that a browser does by itself, or a minute's wait where no script runs (`proofs`); it is bound to the key of one form, which the table
of sent forms lets through once, so that no proof serves twice.
"""
