"""Tests of edXML packages."""
