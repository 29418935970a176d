using Microsoft.Extensions.Options;

namespace GraphQLExport.Secrets;

/// <summary>Reads the master keys that the settings name.</summary>
internal sealed class MasterKeySource : IValidateOptions<MasterKeyOptions>
{
    private const string Rule = "must be 32 bytes in base64, such as `openssl rand -base64 32` gives";

    /// <summary>The keys, the present one first.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">One of them is no key.</exception>
    public static IReadOnlyList<byte[]> Read(MasterKeyOptions options) =>
        [.. Texts(options).Select(text => BytesOf(text) ?? throw new FormatException($"Each key of {MasterKeyOptions.Section} {Rule}."))];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MasterKeyOptions options)
    {
        if (!string.IsNullOrEmpty(options.MasterKey) && !string.IsNullOrEmpty(options.MasterKeyFile))
            return ValidateOptionsResult.Fail($"{MasterKeyOptions.Section} has MasterKey and MasterKeyFile: one of them says which key is the present one.");
        if (options.OlderMasterKeys.Count > 0 && string.IsNullOrEmpty(options.MasterKey) && string.IsNullOrEmpty(options.MasterKeyFile))
            return ValidateOptionsResult.Fail($"{MasterKeyOptions.Section}:OlderMasterKeys needs a MasterKey.");
        try
        {
            return Texts(options).All(text => BytesOf(text) is not null)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"Each key of {MasterKeyOptions.Section} {Rule}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{MasterKeyOptions.Section}:MasterKeyFile cannot be read: {e.Message}");
        }
    }

    private static IEnumerable<string> Texts(MasterKeyOptions options)
    {
        if (!string.IsNullOrEmpty(options.MasterKey))
            yield return options.MasterKey;
        if (!string.IsNullOrEmpty(options.MasterKeyFile))
        {
            string[] lines = [.. File.ReadLines(options.MasterKeyFile).Select(line => line.Trim()).Where(line => line.Length > 0)];
            foreach (var line in lines is [] ? [""] : lines)
                yield return line;
        }

        foreach (var older in options.OlderMasterKeys)
            yield return older;
    }

    private static byte[]? BytesOf(string text)
    {
        var bytes = new byte[MasterKeys.KeyLength + 1];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == MasterKeys.KeyLength ? bytes[..length] : null;
    }
}
