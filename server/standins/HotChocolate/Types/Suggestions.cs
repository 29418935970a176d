namespace HotChocolate.Types;

/// <summary>Finds names that a client may have meant.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;

    /// <summary>A sentence that begins with a space, or nothing when no known name is near.</summary>
    public static string DidYouMean(string input, IEnumerable<string> known, string prefix = "", bool quoted = true)
    {
        var near = Near(input, known);
        if (near.Count == 0)
        {
            return "";
        }

        var shown = near.Take(MaxShown).Select(name => quoted ? $"\"{name}\"" : name).ToArray();
        var list = shown.Length switch
        {
            1 => shown[0],
            2 => $"{shown[0]} or {shown[1]}",
            _ => string.Join(", ", shown[..^1]) + ", or " + shown[^1],
        };
        return $" Did you mean {prefix}{list}?";
    }

    private static List<string> Near(string input, IEnumerable<string> known)
    {
        var threshold = (int)Math.Floor(input.Length * 0.4) + 1;
        return [.. known
            .Select(name => (Name: name, Distance: Distance(input, name)))
            .Where(candidate => candidate.Distance <= threshold)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)];
    }

    /// <summary>Edits (insert, delete, replace, swap of neighbours) between two names; another case alone counts as one.</summary>
    private static int Distance(string left, string right)
    {
        if (left == right)
        {
            return 0;
        }

        var a = left.ToLowerInvariant();
        var b = right.ToLowerInvariant();
        if (a == b)
        {
            return 1;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
