//! What it means: one folder a feature, over one journal and its projection.
