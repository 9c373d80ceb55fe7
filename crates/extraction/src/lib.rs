//! Text in, attributed quotations out: pure, deterministic, no model and no network.
