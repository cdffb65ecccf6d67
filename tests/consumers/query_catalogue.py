# SPDX-License-Identifier: EUPL-1.2
"""query_catalogue.py FILE: rdflib reads a DCAT catalogue and says, as JSON, what stands in it.

Status 1 where the file cannot be read.
"""
import json
import sys

import rdflib

PREFIXES = """
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
"""
QUERIES = {
    "catalogues": """SELECT ?uri ?title ?description ?licence ?publisher ?name ?type WHERE {
        ?uri a dcat:Catalog ; dcterms:title ?title ; dcterms:description ?description ;
             dcterms:license ?licence ; dcterms:publisher ?publisher .
        ?publisher a foaf:Agent ; foaf:name ?name ; dcterms:type ?type }""",
    "datasets": """SELECT ?uri ?title ?publisher WHERE {
        ?catalogue a dcat:Catalog ; dcat:dataset ?uri .
        ?uri a dcat:Dataset ; dcterms:title ?title ; dcterms:description ?description ;
             dcterms:publisher ?publisher ; dcat:theme ?theme .
        FILTER (lang(?title) = "sv") }""",
    "distributions": """SELECT ?dataset ?uri ?access ?download ?media ?format ?licence ?bytes ?sha256 ?follows WHERE {
        ?dataset a dcat:Dataset ; dcat:distribution ?uri .
        ?uri a dcat:Distribution ; dcat:accessURL ?access ; dcat:downloadURL ?download ;
             dcat:mediaType ?media ; dcterms:format ?format ; dcterms:license ?licence ;
             dcat:byteSize ?bytes ; dcterms:conformsTo ?follows ; spdx:checksum [ spdx:checksumValue ?sha256 ] }""",
    "contacts": """SELECT ?name ?email WHERE {
        ?dataset dcat:contactPoint ?uri . ?uri vcard:fn ?name ; vcard:hasEmail ?email }""",
}

try:
    graph = rdflib.Graph().parse(sys.argv[1], format="xml")
    found = {name: [{str(key): str(value) for key, value in row.asdict().items()} for row in graph.query(PREFIXES + query)]
             for name, query in QUERIES.items()}
    found["blank"] = sum(isinstance(node, rdflib.BNode) for node in graph.all_nodes())
    found["addresses"] = sorted({str(node) for node in graph.all_nodes() if isinstance(node, rdflib.URIRef)})
    found["subjects"] = sorted({str(node) for node in graph.subjects()})
    found["texts_without_language"] = [str(value) for value in graph.objects()
                                       if isinstance(value, rdflib.Literal) and not value.language and not value.datatype]
except Exception as error:  # whatever rdflib raises: the file is refused
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(1)
json.dump(found, sys.stdout)
