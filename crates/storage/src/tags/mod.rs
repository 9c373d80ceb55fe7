//! The codebook, and what its tags hang on.
