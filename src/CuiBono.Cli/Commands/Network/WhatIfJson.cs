using System.Text.Json;
using CuiBono.Cli.Commands.Process;
using CuiBono.Networks;
using CuiBono.Networks.Availability;
using CuiBono.Networks.Impact;

namespace CuiBono.Cli.Commands.Network;

/// <summary>Writes a what-if as one JSON document; members are added, never renamed.</summary>
internal static class WhatIfJson
{
    public static void Write(Inventory inventory, WhatIf found, Unplaced? unplaced, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, SummaryJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("losses");
            foreach (var each in found.Alone)
            {
                json.WriteStartObject();
                json.WriteString("what", each.What);
                json.WriteNumber("pairsCut", each.PairsCut);
                json.WriteNumber("transactionsPerHourCut", each.TransactionsPerHourCut);
                json.WriteNumber("services", each.Services);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("lost");
            json.WriteStartArray("nodes");
            foreach (var node in found.Lost.Nodes) json.WriteStringValue(inventory.Nodes[node].Id);
            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (var link in found.Lost.Links) json.WriteNumberValue(link);
            json.WriteEndArray();
            json.WriteStartArray("elements");
            foreach (var key in found.Lost.Elements)
            {
                json.WriteStartObject();
                json.WriteString("kind", key.Kind.ToString().ToLowerInvariant());
                json.WriteString("id", key.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteNumber("pairsCut", found.PairsCut);
            json.WriteNumber("transactionsPerHourCut", found.TransactionsPerHourCut);
            json.WriteStartArray("customers");
            foreach (var each in found.Customers)
            {
                json.WriteStartObject();
                json.WriteString("customer", each.Customer);
                json.WriteNumber("transactionsPerHourCut", each.TransactionsPerHourCut);
                json.WriteNumber("services", each.Services);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("services");
            foreach (var each in found.Services) Service(json, each);
            json.WriteEndArray();
            json.WriteNumber("servicesDownBefore", found.DownBefore);
            if (unplaced is not null)
            {
                json.WriteStartObject("withoutPlace");
                json.WriteNumber("nodes", unplaced.Nodes);
                json.WriteNumber("links", unplaced.Links);
                json.WriteNumber("elements", unplaced.Elements);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Service(Utf8JsonWriter json, ServiceImpact each)
    {
        json.WriteStartObject();
        json.WriteString("id", each.Service.Id);
        json.WriteString("name", each.Service.Name);
        json.WriteString("customer", each.Service.Customer);
        json.WriteString("state", each.State.ToString().ToLowerInvariant());
        json.WriteNumber("waysBefore", each.WaysBefore);
        json.WriteNumber("waysLeft", each.WaysLeft);
        json.WriteNumber("transactionsPerHour", each.TransactionsPerHour);
        Share("unavailabilityBefore", each.Before);
        Share("unavailabilityWhile", each.After);
        json.WriteEndObject();

        void Share(string name, Unavailability? share)
        {
            if (share is not { } known)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            json.WriteNumber("low", known.Low);
            json.WriteNumber("high", known.High);
            json.WriteEndObject();
        }
    }
}
