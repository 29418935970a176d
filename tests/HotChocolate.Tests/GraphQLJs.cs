using System.Diagnostics;

namespace HotChocolate.Tests;

/// <summary>Runs graphql-js, the reference implementation, as an oracle. It is installed by npm at the root of the repository.</summary>
internal static class GraphQLJs
{
    /// <summary>Runs a script with <c>g</c> (graphql-js) and <c>input</c> (a string); what it writes is returned.</summary>
    public static string Run(string script, string input)
    {
        var program = $$"""
            const g = require('graphql');
            let input = '';
            process.stdin.on('data', (part) => (input += part));
            process.stdin.on('end', () => { {{script}} });
            """;
        var start = new ProcessStartInfo("node", ["-e", program])
        {
            WorkingDirectory = Root(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        node.WaitForExit();
        return node.ExitCode == 0 ? output.GetAwaiter().GetResult() : throw new InvalidOperationException(errors.GetAwaiter().GetResult());
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "GraphQLExport.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
