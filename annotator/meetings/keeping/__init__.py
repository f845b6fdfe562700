"""The register keeps what was found: documents, versions, items and their texts."""
