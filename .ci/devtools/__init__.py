"""What a developer and a build need: set-up, checks, bundle. Nothing here is shipped."""
