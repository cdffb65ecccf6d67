#!/usr/bin/env python3
# SPDX-License-Identifier: CC0-1.0
"""Vad som ska göras på varje konto, och hur ofta: aterkommande.py MAPP-ELLER-ADRESS

Till exempel `aterkommande.py public/norberg`. En rad för varje konto och regel, med tabbar emellan.
"""
import json
import sys
from pathlib import Path
from urllib.request import urlopen


def read(where, name):
    data = urlopen(f"{where}/{name}").read() if where.startswith("http") else Path(where, name).read_bytes()
    content = json.loads(data)
    if content["format"] != 1:
        sys.exit(f"{name}: formatet {content['format']} är okänt för det här programmet")
    return content


where = sys.argv[1].rstrip("/")
sys.stdout.reconfigure(encoding="utf-8")
rules = {rule["id"]: rule for rule in read(where, "regler.json")["rules"]}
for account in read(where, "konton.json")["accounts"]:
    for rule in [rules[id] for id in account["rules"] if account["status"] != "avslutat"]:
        if when := rule["recurrence"]:
            days = "arbetsdagar" if when["business_days"] else ""
            print(account["id"], rule["modality"]["word"], rule["title"], when["words"],
                  when["interval"] or "", days, rule["uri"], sep="\t")
