"""The script: letters, clitics, number words; strings in, strings and numbers out."""
