"""What cite writes of sources with awkward dates and signs. Run: python3 -m unittest discover Plugins/Cite"""

import unittest

import cite


def source(title="Izvještaj", date=None, publisher="Općina Lopare", url="https://lopare.ba/a", id="1"):
    return {"id": id, "publisher": publisher, "title": title, "url": url, **({"date": date} if date else {})}


class APA(unittest.TestCase):
    def test_dates_are_as_exact_as_the_source_shows_them(self):
        sources = [source("A", "2019-03-05"), source("B", "2020-03"), source("C", "2021"), source("D")]
        self.assertEqual(
            cite.apa(sources, "en"),
            [
                "Općina Lopare. (2019, March 5). A. https://lopare.ba/a",
                "Općina Lopare. (2020, March). B. https://lopare.ba/a",
                "Općina Lopare. (2021). C. https://lopare.ba/a",
                "Općina Lopare. (n.d.). D. https://lopare.ba/a",
            ],
        )
        self.assertIn("(2019, 5. mart)", cite.apa(sources, "bs")[0])

    def test_a_publisher_with_two_texts_of_a_year_gets_letters_by_title(self):
        years = cite.apa_years([source("Z", "2019"), source("A", "2019-01"), source("X"), source("Y")], "en")
        self.assertEqual(years, ["2019b", "2019a", "n.d.-a", "n.d.-b"])

    def test_a_full_stop_is_never_doubled(self):
        self.assertEqual(
            cite.apa([source("Kako dalje?", "2019", "Klub d.o.o.")], "bs"),
            ["Klub d.o.o. (2019). Kako dalje? https://lopare.ba/a"],
        )


class ISO690(unittest.TestCase):
    def test_a_missing_date_is_said(self):
        self.assertEqual(
            cite.iso690([source("Šta dalje")], "bs"),
            ["OPĆINA LOPARE. Šta dalje [na internetu]. b. d. Dostupno na: https://lopare.ba/a"],
        )


class BibTeX(unittest.TestCase):
    def test_signs_of_tex_are_escaped(self):
        self.assertEqual(cite.tex("A & B_{50%} #1 $ ~ ^ \\x"), r"A \& B\_\{50\%\} \#1 \$ \textasciitilde{} \textasciicircum{} \textbackslash{}x")

    def test_an_address_cannot_end_its_field(self):
        self.assertEqual(cite.tex_url("https://a.ba/{x}?a=1&b_c"), "https://a.ba/%7Bx%7D?a=1&b_c")

    def test_a_source_without_a_date_has_no_year(self):
        self.assertNotIn("year", cite.bibtex(source(), "lopare"))

    def test_an_entry_holds_all_fields(self):
        self.assertEqual(
            cite.bibtex(source("R&D", "2019-03", id="i_1"), "lopare"),
            "@misc{lopare-i-1,\n  author = {{Općina Lopare}},\n  title = {{R\\&D}},\n  year = {2019},\n"
            "  month = {03},\n  url = {https://lopare.ba/a}\n}",
        )


class Results(unittest.TestCase):
    def test_a_source_of_two_entries_is_cited_once(self):
        shared = source("A", url="https://a.ba")
        found = [{"id": "x", "sources": [shared]}, {"id": "y", "sources": [shared, source("B", url="https://b.ba")]}]
        self.assertEqual([(entry, one["url"]) for entry, one in cite.distinct(found)], [("x", "https://a.ba"), ("y", "https://b.ba")])


if __name__ == "__main__":
    unittest.main()
