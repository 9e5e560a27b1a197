namespace CuiBono.Promises.Drafting.Several;

/// <summary>Puts the claims of several documents together, field by field: where they agree the field has its value, where they do not it has none.</summary>
internal sealed class Claims
{
    private const int MostClaims = 5;

    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);
    private readonly List<FieldContradiction> contradictions = [];

    public IReadOnlyDictionary<string, FieldSource> Sources => sources;

    public IReadOnlyList<FieldContradiction> Contradictions => contradictions;

    /// <summary>Records the words that give a field.</summary>
    public void Found(string path, FieldSource source) => sources[path] = source;

    /// <summary>The value on which all claims agree; the default where there is none, or where they contradict each other.</summary>
    /// <param name="path">The field's path.</param>
    /// <param name="subject">The field as people call it.</param>
    /// <param name="claims">The claims in the order of their documents.</param>
    /// <param name="agree">Whether two values mean the same; the better one is then kept.</param>
    /// <param name="within">Documents that contradict themselves on the field.</param>
    public T? Agreed<T>(string path, string subject, IEnumerable<Claim<T>> claims, Func<Claim<T>, Claim<T>, Claim<T>?> agree, IEnumerable<FieldContradiction>? within = null)
    {
        var distinct = new List<Claim<T>>();
        foreach (var claim in claims)
        {
            var at = distinct.FindIndex(other => agree(other, claim) is not null);
            if (at < 0) distinct.Add(claim);
            else distinct[at] = agree(distinct[at], claim)!.Value;
        }

        var said = distinct.Select(claim => new FieldClaim(claim.Text, claim.Source)).Concat((within ?? []).SelectMany(one => one.Claims)).DistinctBy(claim => claim.Value).ToList();
        if (said.Count > 1)
        {
            contradictions.Add(new FieldContradiction(path, subject, [.. said.Take(MostClaims)]));
            return default;
        }

        if (distinct.Count == 0) return default;
        Found(path, distinct[0].Source);
        return distinct[0].Value;
    }

    /// <summary>The first claim, where different words need not contradict each other.</summary>
    public T? First<T>(string path, IEnumerable<Claim<T>> claims)
    {
        foreach (var claim in claims)
        {
            Found(path, claim.Source);
            return claim.Value;
        }

        return default;
    }
}
