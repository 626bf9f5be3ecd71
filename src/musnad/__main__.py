"""`python -m musnad` is the command `musnad`, for where scripts are not on the path."""

from musnad.cli import main

if __name__ == "__main__":
    main(prog_name="musnad")
