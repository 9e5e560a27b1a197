namespace CuiBono.Processes.Import.TmForum;

/// <summary>How references from one resource to another are read.</summary>
internal sealed partial class ResourceMapper
{
    private void ReadRelations(JsonRecord record, ResourceKind kind, ObjectFacts thing, string[] ids, Telling telling)
    {
        foreach (var relation in ResourceKinds.Relations)
            foreach (var entry in record.Objects(relation.Field))
                ReadRelation(entry, relation, kind, thing, ids, telling);
        ReadItemRelations(record, kind, thing, ids[0]);
        foreach (var (field, role) in new[] { ("buyerId", "buyer"), ("sellerId", "seller") })
            if (record.Scalar(field) is { } party)
                thing.Relations.Add((facts.Object("party", "party", party).Id, role));
        foreach (var entry in kind.Name == "modifyProductOrderItemRequestedDeliveryDate" ? record.Objects("productOrderItem") : kind.Name == "charge" ? [record] : [])
        {
            if (entry.Scalar("productOrderId") is not { } order) continue;
            thing.Owners.Add(entry.Scalar("productOrderItemId") is { } item ? Item("productOrderItem", order, item).Id : facts.Object("productOrder", "product order", order).Id);
        }
    }

    private void ReadRelation(JsonRecord entry, RelationKind relation, ResourceKind kind, ObjectFacts thing, string[] ids, Telling telling)
    {
        var reference = relation.Nested is { } nested && entry.Objects(nested).FirstOrDefault() is { } inner ? inner : entry;
        var target = relation.Target switch
        {
            null => KindTeller.Referred(reference),
            "" => KindTeller.Referred(reference) is { IsItem: false } referred ? referred : kind,
            var name => ResourceKinds.Named(name),
        };
        var (targetName, targetType) = target is not null ? (target.Name, target.Type)
            : relation.Target is { Length: > 0 } fixedName ? (fixedName, fixedName)
            : (reference.Scalar("@referredType") ?? "entity") is var type ? (Words.Cut(type), Words.Of(type)) : default;
        if (target is { IsItem: true }) return;
        if (Id(reference) is not { } id)
        {
            // A new product or service has no id yet; where it goes and whom it concerns belongs to the item that asks for it.
            if (relation.IsValue) ReadRelations(reference, target ?? kind, thing, ids, telling);
            return;
        }

        var other = facts.Object(targetName, targetType, id);
        if (other == thing) return;
        var qualifier = relation.Qualifier is { } field && entry.Scalar(field) is { } said ? Words.Cut(said) : Words.Of(relation.Field);
        thing.Relations.Add((other.Id, qualifier));
        if (relation.IsOwner) thing.Owners.Add(other.Id);
        if (relation.IsPart) other.Owners.Add(thing.Id);
        if (reference.Scalar("name") is { } named) other.Attribute("name", named, telling.Last);
        if (relation.IsValue && target is not null && !reference.Fields.ContainsKey("@referredType")) Describe(reference, target, other, [id], telling.OfPart());
    }

    /// <summary>Relations between the items of an order, which name each other by their ids in it.</summary>
    private void ReadItemRelations(JsonRecord record, ResourceKind kind, ObjectFacts thing, string ownOrder)
    {
        if (!kind.IsItem) return;
        foreach (var (field, qualifier) in new[] { ("productOrderItemRelationship", "relationshipType"), ("serviceOrderItemRelationship", "relationshipType"), ("orderItemRelationship", "relationshipType"), ("coordinatedAction", "coordinationDependency") })
        {
            foreach (var entry in record.Objects(field))
            {
                var reference = entry.Objects("orderItem").FirstOrDefault() ?? entry;
                if ((reference.Scalar("itemId") ?? reference.Scalar("id")) is not { } id) continue;
                var order = reference.Scalar("serviceOrderId") ?? reference.Scalar("productOrderId") ?? ownOrder;
                thing.Relations.Add((Item(kind.Name, order, id).Id, entry.Scalar(qualifier) is { } said ? Words.Cut(said) : Words.Of(field)));
            }
        }
    }
}
