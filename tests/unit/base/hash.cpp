// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.h"

#include <string>

#include <catch2/catch.hpp>

using namespace stadga;

TEST_CASE("SHA-256 of the vectors of FIPS 180") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(sha256(std::string(1, '\0')) ==
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

// Expected: uuid.uuid5(uuid.NAMESPACE_URL, …) of Python.
TEST_CASE("UUID version 5 of a URL") {
  CHECK(uuid_of_url("http://www.example.com/") == "fcde3c85-2270-590f-9e7c-ee003d65e0e2");
  CHECK(uuid_of_url("https://stadga.example/norberg/regler.oscal.json") ==
        "7b86e45a-5094-51bd-ada9-35cc7c3954da");
  CHECK(uuid_of_url("https://a.example/å") == "9aa8e4c0-f023-5c61-87bc-412b2e6aebed");
  CHECK(uuid_of_url("") == "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
}
