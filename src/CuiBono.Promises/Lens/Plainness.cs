namespace CuiBono.Promises.Lens;

/// <summary>How plainly the sentence around a benefit promises it; it decides which of several clauses of one level is quoted, never the level.</summary>
internal static class Plainness
{
    private const int Reach = 20;

    public static int Of(Sentence sentence, Mention mention) => (IsExperience(sentence, mention) ? 2 : 0) - (IsToday(sentence, mention) ? 4 : 0) + (IsAim(sentence, mention) ? 2 : 0);

    /// <summary>"improve the customer experience": what customers feel stands before what they are given.</summary>
    private static bool IsExperience(Sentence sentence, Mention mention)
    {
        for (var at = mention.From; at <= mention.To; at++)
            if (sentence.Is(at, "experience") || sentence.Is(at, "experiences") || sentence.Is(at, "satisfaction")) return mention.Benefits;
        return false;
    }

    /// <summary>"will give", "aims to reduce", "so that users can": what is wanted.</summary>
    private static bool IsAim(Sentence sentence, Mention mention)
    {
        for (var at = mention.ClauseTo; at >= Math.Max(sentence.From, mention.ClauseFrom - 8); at--)
            if (sentence.Is(at, "will") || sentence.Is(at, "so that") || sentence.Is(at, "in order to") || sentence.Is(at, "to") && sentence.IsVerb(at + 1)) return mention.Benefits;
        return false;
    }

    /// <summary>"the system cannot provide", "currently gives": how things stand, not what is promised.</summary>
    private static bool IsToday(Sentence sentence, Mention mention)
    {
        for (var at = mention.ClauseFrom - 1; at >= Math.Max(sentence.From, mention.ClauseFrom - Reach); at--)
            if (sentence.Is(at, "cannot") || sentence.Is(at, "not") || sentence.Is(at, "currently") || sentence.Is(at, "was") || sentence.Is(at, "were") || sentence.Is(at, "been")) return true;
        return false;
    }
}
