namespace QuestPDF.Pdf.Svg;

/// <summary>Path data (SVG 1.1, 8.3) to lines and cubic curves.</summary>
internal static class SvgPath
{
    public static PathData Parse(string data)
    {
        var path = new PathData();
        var numbers = new SvgNumbers(data);
        var command = '\0';
        float x = 0, y = 0, startX = 0, startY = 0, controlX = 0, controlY = 0;
        while (!numbers.IsAtEnd)
        {
            var previous = command;
            if (numbers.TryLetter(out var letter))
                command = letter;
            else if (command is 'M' or 'm')
                command = command == 'M' ? 'L' : 'l';
            else if (command is '\0' or 'Z' or 'z')
                throw SvgNumbers.Malformed(data);
            if (path.IsEmpty && command is not ('M' or 'm'))
                throw SvgNumbers.Malformed(data);

            var (fromX, fromY) = char.IsAsciiLetterLower(command) ? (x, y) : (0f, 0f);
            switch (char.ToUpperInvariant(command))
            {
                case 'M':
                    (x, y) = (fromX + numbers.Next(), fromY + numbers.Next());
                    (startX, startY) = (x, y);
                    path.MoveTo(x, y);
                    break;
                case 'L':
                    (x, y) = (fromX + numbers.Next(), fromY + numbers.Next());
                    path.LineTo(x, y);
                    break;
                case 'H':
                    x = fromX + numbers.Next();
                    path.LineTo(x, y);
                    break;
                case 'V':
                    y = fromY + numbers.Next();
                    path.LineTo(x, y);
                    break;
                case 'C' or 'S':
                    var (firstX, firstY) = (x, y);
                    if (char.ToUpperInvariant(command) == 'C')
                        (firstX, firstY) = (fromX + numbers.Next(), fromY + numbers.Next());
                    else if (previous is 'C' or 'c' or 'S' or 's')
                        (firstX, firstY) = ((2 * x) - controlX, (2 * y) - controlY);
                    (controlX, controlY) = (fromX + numbers.Next(), fromY + numbers.Next());
                    (x, y) = (fromX + numbers.Next(), fromY + numbers.Next());
                    path.CubicTo(firstX, firstY, controlX, controlY, x, y);
                    break;
                case 'Q' or 'T':
                    if (char.ToUpperInvariant(command) == 'Q')
                        (controlX, controlY) = (fromX + numbers.Next(), fromY + numbers.Next());
                    else
                        (controlX, controlY) = previous is 'Q' or 'q' or 'T' or 't' ? ((2 * x) - controlX, (2 * y) - controlY) : (x, y);
                    (x, y) = (fromX + numbers.Next(), fromY + numbers.Next());
                    path.QuadraticTo(controlX, controlY, x, y);
                    break;
                case 'A':
                    var (radiusX, radiusY, turn) = (numbers.Next(), numbers.Next(), numbers.Next());
                    var (isLarge, isClockwise) = (numbers.NextFlag(), numbers.NextFlag());
                    var (endX, endY) = (fromX + numbers.Next(), fromY + numbers.Next());
                    SvgArc.Add(path, (x, y), (endX, endY), (radiusX, radiusY), turn, isLarge, isClockwise);
                    (x, y) = (endX, endY);
                    break;
                case 'Z':
                    path.Close();
                    (x, y) = (startX, startY);
                    break;
                default:
                    throw SvgNumbers.Malformed(data);
            }
        }

        return path;
    }
}
