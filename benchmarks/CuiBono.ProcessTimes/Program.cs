System.Console.WriteLine("usage: see docs/methods/speed.md");
