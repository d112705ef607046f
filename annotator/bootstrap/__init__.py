"""Make a checkout runnable with nothing but the standard library.

`start` decides, `environment` knows the folder, `installing` fills it, `failures` names what can
go wrong, `lock` keeps two starts apart, `paths` and `packages` answer what a bug report asks.
"""
