package com.northwind.gateway.cache;

/** How the fetching of an answer ended, for those who waited for it. */
sealed interface Landing {

    /** It was kept, and is theirs as well. */
    record Kept(Answer answer) implements Landing {}

    /** It was for one request alone; each asks by itself. */
    record Unkeepable() implements Landing {}

    /** It did not come, or was out of date when it came; one of them tries again. */
    record Abandoned() implements Landing {}
}
