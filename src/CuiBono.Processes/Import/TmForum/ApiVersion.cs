namespace CuiBono.Processes.Import.TmForum;

/// <summary>Which version of its API a resource follows, told by the fields that only one version has.</summary>
internal static class ApiVersion
{
    /// <summary>"TMF622 v5", "MEF LSO Sonata", or the API alone where nothing tells.</summary>
    public static string Of(ResourceKind kind, JsonRecord record, string? eventType = null)
    {
        if (kind.Api is not ("TMF622" or "TMF621")) return kind.Api;
        if (IsMef(kind, record, eventType)) return "MEF LSO Sonata";
        var href = record.Scalar("href") ?? "";
        if (href.Contains("/v5/", StringComparison.OrdinalIgnoreCase) || IsFive(kind, record)) return kind.Api + " v5";
        var isFour = href.Contains("/v4/", StringComparison.OrdinalIgnoreCase) || record["orderDate"] is not null || record["statusChange"] is not null || record["externalId"]?.Text is not null;
        return isFour ? kind.Api + " v4" : kind.Api;
    }

    private static bool IsFive(ResourceKind kind, JsonRecord record) =>
        (kind.Name == "productOrder" && (record["creationDate"] is not null || record["requestedInitialState"] is not null || record["orderRelationship"] is not null)) ||
        record["productOrderMilestone"] is not null || record["productOrderJeopardyAlert"] is not null || record["productOrderErrorMessage"] is not null ||
        record["statusChangeHistory"] is not null || record["externalId"]?.Shape == JsonShape.Array ||
        record.Objects("relatedParty").Any(party => party["partyOrPartyRole"] is not null);

    private static bool IsMef(ResourceKind kind, JsonRecord record, string? eventType) =>
        record["relatedContactInformation"] is not null || record["expediteIndicator"] is not null || (kind.Name == "productOrder" && record["stateChange"] is not null) ||
        record.Scalar("@type")?.StartsWith("MEF", StringComparison.Ordinal) == true || (eventType is not null && char.IsLower(eventType[0])) ||
        record.Objects("productOrderItem").Any(item => item["coordinatedAction"] is not null || item["expediteIndicator"] is not null);
}
