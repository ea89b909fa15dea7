import './form/client.ts'
import './share/client.ts'
import './slides/client.ts'
