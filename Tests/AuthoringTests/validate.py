"""Holds the front matter of articles, and site.yaml, units.yaml and awards.yaml, against JSON Schemas, as an editor does.

Usage: validate.py SCHEMAS CONTENT...   Prints a line for each thing that is wrong: FILE: PLACE: MESSAGE
"""
import json, pathlib, sys
import jsonschema, yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's scalars, as editors read them: a date is a text, `no` and `off` are words."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", __import__("re").compile("^(true|false)$"), list("tf"))


def front_matter(path):
    text = path.read_text(encoding="utf-8")
    return text.split("\n---", 1)[0].removeprefix("---") if path.suffix == ".md" else text


def check(path, content, schemas):
    name = path.relative_to(content).parts[0].removesuffix(".yaml")
    schema = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    for error in jsonschema.Draft7Validator(schema).iter_errors(yaml.load(front_matter(path), Loader)):
        print(f"{path.relative_to(content)}: {'.'.join(map(str, error.absolute_path))}: {error.message[:200]}")


schemas = pathlib.Path(sys.argv[1])
for folder in map(pathlib.Path, sys.argv[2:]):
    for path in sorted([*folder.glob("*/**/*.md"), *folder.glob("*.yaml")]):
        check(path, folder, schemas)
