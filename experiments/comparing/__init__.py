"""What a comparison of arrangements finds: tables, sentences and figures."""
