using System.Diagnostics;
using System.Text;

namespace QuestPDF.Tests.Support;

/// <summary>Independent readers of PDF: qpdf, MuPDF, Poppler.</summary>
internal static class Tools
{
    /// <summary>Runs a reader on a document, whose path stands for <c>{}</c> among the arguments, and gives what it prints.</summary>
    public static string Run(byte[] pdf, string tool, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"questpdf-{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, pdf);
        try
        {
            var (code, output, errors) = Start(tool, [.. arguments.Select(argument => argument.Replace("{}", path, StringComparison.Ordinal))]);
            // MuPDF says at each start how it was built.
            errors = errors.Replace("warning: ICC support is not available", "", StringComparison.Ordinal).Trim();
            Assert.True(code == 0 && errors.Length == 0, $"{tool}: {code}\n{errors}\n{output}");
            return output;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Fails unless every reader takes the document for sound.</summary>
    public static void Check(byte[] pdf)
    {
        Assert.Contains("No syntax or stream encoding errors found", Run(pdf, "qpdf", "--check", "{}"), StringComparison.Ordinal);
        Run(pdf, "mutool", "info", "{}");
        Run(pdf, "mutool", "draw", "-q", "-F", "trace", "-o", "/dev/null", "{}");
        Run(pdf, "pdftotext", "{}", "-");
    }

    /// <summary>The text as Poppler reads it, page by page, in the order of the content.</summary>
    public static string TextOf(byte[] pdf) => Run(pdf, "pdftotext", "-raw", "-nopgbrk", "{}", "-");

    private static (int Code, string Output, string Errors) Start(string tool, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
