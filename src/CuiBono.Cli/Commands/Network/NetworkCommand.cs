using System.CommandLine;
using CuiBono.Evidence;
using CuiBono.Networks;
using CuiBono.Networks.Import;
using CuiBono.Reports.Terminal;
using CuiBono.Reviews.Networks;

namespace CuiBono.Cli.Commands.Network;

/// <summary>cuibono network: is the redundancy real, and what does it carry?</summary>
internal static class NetworkCommand
{
    public static Command Create(Terminal terminal) => new("network", "Prove or refute that two ways of a network are diverse, and say how well it is connected, how available its services are and whom each piece would hurt, from an inventory.")
    {
        NetworkSummary.Create(terminal, path => Read(terminal, path)),
        DiversityCommand.Create(terminal, path => Read(terminal, path)),
        AvailabilityCommand.Create(terminal, path => Read(terminal, path)),
        ImpactCommand.Create(terminal, path => Read(terminal, path)),
        WhatIfCommand.Create(terminal, path => Read(terminal, path)),
        ImproveCommand.Create(terminal, path => Read(terminal, path)),
        NetworkMapCommand.Create(terminal, path => Read(terminal, path)),
        VerifyCommand.Create(terminal, path => Read(terminal, path)),
    };

    private static Inventory? Read(Terminal terminal, string path)
    {
        var inventory = NetworkFolder.FileOf(path) is { } declared ? Tied(terminal, declared) : Untied(path);
        foreach (var finding in inventory.Findings)
            if (finding.Severity != FindingSeverity.Info) terminal.Error.WriteLine(Page.Plain(finding.ToString()));
        return inventory.Nodes.Count == 0 ? null : inventory;
    }

    private static Inventory Untied(string path)
    {
        if (Directory.Exists(path)) return NetworkFolder.OpenPlain(path);
        // What has no length is empty, or a pipe that may have no end.
        if (new FileInfo(path) is { Exists: true, Length: 0 }) throw new IOException($"{path}: it is empty, or no file of data.");
        using var file = File.OpenRead(path);
        return InventoryReader.Read(file, path);
    }

    private static Inventory Tied(Terminal terminal, string path)
    {
        var opened = NetworkFolder.Open(path);
        foreach (var error in opened.Errors) terminal.Error.WriteLine(Page.Plain(error.ToString()));
        return opened.Inventory ?? throw new UsageException($"{path} has errors; nothing was computed.");
    }
}
