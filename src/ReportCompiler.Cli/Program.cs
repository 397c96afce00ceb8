return await ReportCompiler.Cli.CommandLine.RunAsync(args, ReportCompiler.Cli.Terminal.OfProcess(), CancellationToken.None).ConfigureAwait(false);
