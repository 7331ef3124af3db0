// Nothing is imported into Swift: ICU renames its functions with macros that Swift cannot see. CShims includes ICU itself.
