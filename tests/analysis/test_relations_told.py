"""How far what follows *that* is stood behind, by the verb before it, whether or not a table holds the verb."""

import pytest

import analysis

TOLD = {
    "reported": (
        *("affirmed", "alleged", "announced", "asserted", "averred", "boasted", "bragged", "chuckled", "claimed"),
        *("confided", "cried", "deduced", "exclaimed", "fumed", "gathered", "grumbled", "inferred", "insinuated"),
        *("judged", "mentioned", "mused", "muttered", "objected", "opined", "pleaded", "preached"),
        *("protested", "quipped", "reasoned", "reckoned", "retorted", "shouted", "signalled", "surmised", "swore"),
        *("thundered", "tweeted", "vouched", "whispered", "yelled"),
        *("chimed in", "found out", "let slip", "made clear", "made it clear", "pointed out", "spelled out"),
        *("blogged", "had blogged", "harrumphed", "on Monday harrumphed"),  # no table holds these
    ),
    "conditional": (
        *("anticipated", "assumed", "bet", "doubted", "fantasised", "feared", "gambled", "guessed", "imagined"),
        *("joked", "presumed", "wagered"),
    ),
    "asserted": (
        *(
            "accepted",
            "demonstrated",
            "forgot",
            "lamented",
            "noticed",
            "proved",
            "recognised",
            "regretted",
        ),
        *("rejoiced", "remembered"),
    ),
    "denied": ("denied",),
}
CASES = [(verb, hedge) for hedge, verbs in TOLD.items() for verb in verbs]


@pytest.mark.parametrize("teller", ["Kenya", "Officials", "The Kenyan minister"])
@pytest.mark.parametrize(("verb", "hedge"), CASES, ids=[verb for verb, _ in CASES])
def test_what_follows_that_is_stood_behind_as_the_verb_says(verb, hedge, teller):
    relations = analysis.analyse(f"{teller} {verb} that Peru had attacked Chile.").relations
    told = relations[relations["category"] == "ASSAULT"]
    assert [(row.source, row.target, row.hedge) for row in told.itertuples()] == [("Peru", "Chile", hedge)]


def test_that_behind_a_noun_still_tells_of_it():
    relations = analysis.analyse("Kenya backed the deal that Peru had attacked.").relations
    assert relations[relations["category"] == "ASSAULT"].empty


THOUGHT = {
    "conditional": (
        *("Kenya is afraid of", "Kenya dreads", "Kenya dreamed of", "Kenya cannot imagine", "They weighed the risk of"),
        *("They feared the prospect of", "Kenya spoke of the possibility of", "In the event of"),
    ),
    "reported": ("There were reports of", "Kenya had heard stories of"),
    "asserted": ("Kenya was surprised by", "Kenya complained about", "Kenya objected to"),
}
THOUGHTS = [(words, hedge) for hedge, several in THOUGHT.items() for words in several]


@pytest.mark.parametrize(("words", "hedge"), THOUGHTS, ids=[words for words, _ in THOUGHTS])
def test_what_somebody_is_thought_to_be_doing_is_stood_behind_as_the_thought_says(words, hedge):
    relations = analysis.analyse(f"{words} Peru attacking Chile.").relations
    told = relations[relations["category"] == "ASSAULT"]
    assert [(row.source, row.target, row.hedge) for row in told.itertuples()] == [("Peru", "Chile", hedge)]
