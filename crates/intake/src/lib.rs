//! Bytes in, article draft out: pasted pages, plain text, simple HTML.
