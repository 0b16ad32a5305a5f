"""The edited plan: what must be decided and what people will notice, said once; the annex holds all that was said."""
